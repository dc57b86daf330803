package testkit.schedule;

/** A call that is made to fail. */
final class FailingCall implements StepCall {

    private final StepCall call;
    private final CallFault fault;

    FailingCall(StepCall call, CallFault fault) {
        this.call = call;
        this.fault = fault;
    }

    @Override
    public Object proceed() throws Throwable {
        if (fault.afterEffect()) {
            call.proceed();
        }
        throw fault.failure().get();
    }

    @Override
    public String method() {
        return call.method();
    }

    @Override
    public String text() {
        return call.text();
    }

    @Override
    public String outcome() {
        return fault.manner();
    }

    @Override
    public boolean isRefused() {
        return true;
    }
}
