using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>The API's description as OpenAPI 3.1, made from what the paths say of themselves.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";

    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        services.AddOpenApi(
            Document,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description =>
                    $"/{description.RelativePath}".StartsWith(
                        ApiV1.Prefix,
                        StringComparison.Ordinal
                    );
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        ApiDocument.Head(document);
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        ApiDocument.Tell(operation, context.Description);
                        return Task.CompletedTask;
                    }
                );
            }
        );
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").WithMetadata(Needs.PublicRead);
}
