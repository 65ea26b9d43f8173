using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Tonsure.System.Tests.Web;

/// <summary>Lists and calls every tool with the protocol's own client, whichever way it came.</summary>
internal static class ToolCalls
{
    private static readonly (
        string Tool,
        Dictionary<string, object?> Arguments,
        string Member
    )[] Calls =
    [
        ("ask_footprint", new(StringComparer.Ordinal) { ["by"] = "subject" }, "coverage"),
        (
            "estimate_training",
            new(StringComparer.Ordinal)
            {
                ["params"] = 7e9,
                ["tokens"] = 1e12,
                ["hardware"] = "H100",
                ["zone"] = "DE",
            },
            "assumptions"
        ),
        (
            "estimate_inference",
            new(StringComparer.Ordinal)
            {
                ["params"] = 8e9,
                ["input_tokens"] = 1000,
                ["output_tokens"] = 500,
                ["zone"] = "SE",
            },
            "it_j_per_request"
        ),
        (
            "check_claim",
            new(StringComparer.Ordinal)
            {
                ["claim"] =
                    "{\"device_hours\": 1000, \"avg_or_tdp_w\": 400, \"pue\": 1.1, \"gco2_per_kwh\": 400, \"pub_kgco2e\": 176}",
            },
            "verdict"
        ),
        (
            "cleanest_window",
            new(StringComparer.Ordinal) { ["zone"] = "DE", ["hours"] = 4 },
            "cleanest_window"
        ),
    ];

    public static async Task AllAsync(McpClient client, CancellationToken token)
    {
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: token);
        Assert.Equal(
            Calls.Select(call => call.Tool).Order(StringComparer.Ordinal),
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            tools,
            tool =>
            {
                Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint);
                Assert.All(
                    tool.JsonSchema.GetProperty("properties").EnumerateObject(),
                    property =>
                        Assert.NotEqual("", property.Value.GetProperty("description").GetString())
                );
            }
        );
        foreach ((string tool, Dictionary<string, object?> arguments, string member) in Calls)
        {
            CallToolResult result = await client.CallToolAsync(
                tool,
                arguments,
                cancellationToken: token
            );
            string text = string.Concat(
                result.Content.OfType<TextContentBlock>().Select(block => block.Text)
            );
            Assert.False(result.IsError is true, $"{tool}: {text}");
            using JsonDocument json = JsonDocument.Parse(text);
            Assert.True(json.RootElement.TryGetProperty(member, out _), $"{tool}: {text}");
        }

        CallToolResult refused = await client.CallToolAsync(
            "cleanest_window",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["zone"] = "ZZ-9" },
            cancellationToken: token
        );
        Assert.True(refused.IsError);
        CallToolResult injected = await client.CallToolAsync(
            "estimate_inference",
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["model"] = "--trace=/etc/passwd",
                ["output_tokens"] = 1,
            },
            cancellationToken: token
        );
        Assert.True(injected.IsError);
        CallToolResult nameless = await client.CallToolAsync(
            "ask_footprint",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["subject"] = "a\0b" },
            cancellationToken: token
        );
        Assert.True(nameless.IsError);
    }
}
