package guide.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What other sources can see of the types in one file: names, signatures, constants; no bodies, and nothing private but
 * types that something visible names, such as a superclass. Class files made from other sources stay good as long as
 * this stays the same.
 *
 * @param text the signatures
 * @param types the simple names of the file's outermost types
 */
record Outline(String text, List<String> types) {

    /** Copies the list. */
    Outline {
        types = List.copyOf(types);
    }

    /**
     * Takes the outline of a file.
     *
     * @param types the file's outermost types, after analysis
     */
    static Outline of(List<TypeElement> types) {
        List<TypeElement> hidden = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        types.forEach(type -> text.append(signature(type, hidden)).append('\n'));
        // A hidden type that is named brings what it names itself.
        for (int i = 0; i < hidden.size(); i++) {
            TypeElement type = hidden.get(i);
            if (text.indexOf(type.getQualifiedName().toString()) >= 0) {
                hidden.remove(i);
                text.append(signature(type, hidden)).append('\n');
                i = -1;
            }
        }
        return new Outline(text.toString(), types.stream().map(type -> type.getSimpleName().toString()).toList());
    }

    /** Whether a class file of this name was made from the file. */
    boolean owns(String classFile) {
        return types.stream().anyMatch(type -> classFile.equals(type + ".class") || classFile.startsWith(type + "$"));
    }

    /** The signature of an element, and of its members; its private types are put into a list instead. */
    private static String signature(Element element, List<TypeElement> hidden) {
        StringBuilder text = new StringBuilder();
        Set<Modifier> modifiers = new TreeSet<>(element.getModifiers());
        modifiers.remove(Modifier.SYNCHRONIZED);
        text.append(element.getKind()).append(' ').append(modifiers).append(' ').append(element.asType()).append(' ')
                .append(element);
        if (element instanceof Parameterizable generic) {
            generic.getTypeParameters().forEach(parameter ->
                    text.append(' ').append(parameter).append(':').append(parameter.getBounds()));
        }
        if (element instanceof VariableElement field) {
            text.append(" = ").append(field.getConstantValue());
        } else if (element instanceof ExecutableElement method) {
            text.append(' ').append(method.isVarArgs()).append(' ').append(method.getThrownTypes());
        } else if (element instanceof TypeElement type) {
            text.append(' ').append(type.getSuperclass()).append(' ').append(type.getInterfaces())
                    .append(' ').append(type.getPermittedSubclasses());
            for (Element member : type.getEnclosedElements()) {
                if (!member.getModifiers().contains(Modifier.PRIVATE)) {
                    text.append('\n').append(signature(member, hidden));
                } else if (member instanceof TypeElement nested) {
                    hidden.add(nested);
                }
            }
        }
        return text.toString();
    }
}
