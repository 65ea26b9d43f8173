using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Fills the description with what paths say of themselves.</summary>
internal static class ApiDocument
{
    private const string Bearer = "token";

    public static void Head(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Tonsure",
            Version = "1",
            Description =
                "The carbon of AI work: what the ledger says, what the grid is like, plans with their bounds. Units are in the names; times are RFC 3339; unknown is null and never zero.",
        };
        // Where it is served is the reader's to know.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(
            StringComparer.Ordinal
        )
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "A token of tonsure token new. On this machine's own loopback none is needed.",
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(Bearer, document)] = [],
            },
        ];
    }

    public static void Tell(
        OpenApiOperation operation,
        Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription description
    )
    {
        if (
            description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().FirstOrDefault()
            is not { } own
        )
        {
            return;
        }

        operation.OperationId = own.Id;
        operation.Summary = own.Summary;
        operation.Description = own.Description;
        operation.Parameters =
        [
            .. PathParameters(description.RelativePath ?? ""),
            .. own.Parameters.Select(Parameter),
        ];
    }

    private static IEnumerable<IOpenApiParameter> PathParameters(string path) =>
        path.Split('/')
            .Where(part => part.StartsWith('{'))
            .Select(part => new OpenApiParameter
            {
                Name = part.Trim('{', '}'),
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });

    private static OpenApiParameter Parameter(QueryParameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = new OpenApiSchema
            {
                Type =
                    parameter.Type == QueryType.Whole
                        ? JsonSchemaType.Integer
                        : JsonSchemaType.String,
                Minimum = parameter.Least?.ToString(CultureInfo.InvariantCulture),
                Maximum = parameter.Most?.ToString(CultureInfo.InvariantCulture),
                Enum =
                    parameter.OneOf.Count == 0
                        ? null
                        : [.. parameter.OneOf.Select(word => (JsonNode)JsonValue.Create(word))],
            },
        };
}
