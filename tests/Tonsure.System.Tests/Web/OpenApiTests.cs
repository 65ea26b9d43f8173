using System.Text.Json;
using Tonsure.System.Tests.Rules;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>The API's description is kept beside the code; <c>TONSURE_UPDATE_SNAPSHOTS=1</c> writes it.</summary>
public sealed class OpenApiTests : IAsyncLifetime
{
    private static readonly string Kept = Path.Combine(
        Product.Root,
        "docs",
        "api",
        "openapi-v1.json"
    );

    private readonly OurServer _server = OurServer.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.StartAsync(Token);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_description_is_the_one_that_is_kept()
    {
        (_, string text) = await _server.AskAsync(HttpMethod.Get, "/openapi/v1.json", Token);
        string now = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("TONSURE_UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(Kept, now, Token);
            return;
        }

        Assert.Equal(await File.ReadAllTextAsync(Kept, Token), now);
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_tells_every_path_its_parameters_and_its_answer()
    {
        JsonElement document = await _server.JsonAsync("/openapi/v1.json", Token);
        Assert.StartsWith(
            "3.1",
            document.GetProperty("openapi").GetString(),
            StringComparison.Ordinal
        );
        string[] described =
        [
            .. document.GetProperty("paths").EnumerateObject().Select(path => path.Name),
        ];
        Assert.Equal(
            _server
                .Server.Endpoints.Select(endpoint => endpoint.RoutePattern.RawText!)
                .Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal)
        );
        JsonElement footprint = document
            .GetProperty("paths")
            .GetProperty("/api/v1/footprint")
            .GetProperty("get");
        Assert.Contains(
            "subject",
            footprint
                .GetProperty("parameters")
                .EnumerateArray()
                .Select(parameter => parameter.GetProperty("name").GetString())
        );
        JsonElement content = footprint
            .GetProperty("responses")
            .GetProperty("200")
            .GetProperty("content");
        Assert.True(content.TryGetProperty("text/csv", out _));
        string shape = content
            .GetProperty("application/json")
            .GetProperty("schema")
            .GetProperty("$ref")
            .GetString()!
            .Split('/')[^1];
        JsonElement rows = document
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty(shape)
            .GetProperty("properties");
        Assert.True(rows.TryGetProperty("row_count", out _));
    }
}
