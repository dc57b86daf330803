package katas.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import java.util.List;

/** The blog behind graphql-java, which has read the same schema. */
final class GraphQlJava {

    private static final GraphQL GRAPHQL = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(
            new graphql.schema.idl.SchemaParser().parse("directive @listSize(assumedSize: Int, slicingArguments: "
                    + "[String!]) on FIELD_DEFINITION\n" + Blog.TEXT), wiring())).build();

    private GraphQlJava() {
    }

    private static RuntimeWiring wiring() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String type : List.of("Query", "User", "Post", "Comment")) {
            wiring.type(type, builder -> builder.defaultDataFetcher(GraphQlJava::fetch));
        }
        for (String type : List.of("Entry", "Hit")) {
            wiring.type(type, builder -> builder.typeResolver(environment -> environment.getSchema()
                    .getObjectType(((Blog.Thing) environment.getObject()).type())));
        }
        return wiring.build();
    }

    private static Object fetch(DataFetchingEnvironment environment) {
        Blog blog = environment.getGraphQlContext().get("blog");
        Blog.Thing parent = environment.getSource();
        String type = ((GraphQLObjectType) environment.getParentType()).getName();
        Object value = blog.found(parent == null ? new Blog.Thing(type, 0) : parent,
                environment.getField().getName(), environment.getArguments());
        if (value instanceof RuntimeException failure) {
            throw failure;
        }
        return value;
    }

    /** Executes a query. */
    static ExecutionResult execute(String query, Blog blog) {
        return GRAPHQL.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(context -> context.of("blog", blog)).build());
    }
}
