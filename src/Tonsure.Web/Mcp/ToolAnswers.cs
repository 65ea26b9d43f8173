using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Mcp;

/// <summary>What tools have in common: how they are made, and how they answer.</summary>
internal static class ToolAnswers
{
    /// <summary>Nothing that a tool here does changes anything.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="description">What it does, with units.</param>
    /// <param name="asksOthers">Whether it asks sources over the network.</param>
    public static McpServerToolCreateOptions Options(
        string name,
        string title,
        string description,
        bool asksOthers
    ) =>
        new()
        {
            Name = name,
            Title = title,
            Description = description,
            ReadOnly = true,
            Destructive = false,
            Idempotent = true,
            OpenWorld = asksOthers,
        };

    public static CallToolResult Of<T>(T body, JsonTypeInfo<T> shape) =>
        Of(JsonSerializer.SerializeToElement(body, shape));

    public static CallToolResult Of(EstimateOutcome outcome) =>
        outcome is EstimateOutcome.Made made
            ? Of(made.Answer)
            : Refused(((EstimateOutcome.Refused)outcome).Why);

    /// <summary>The call makes no sense as it is; the agent is told what to change.</summary>
    public static CallToolResult Refused(string why) =>
        new() { IsError = true, Content = [new TextContentBlock { Text = why }] };

    /// <summary>Answers, or says what is the matter with the world.</summary>
    public static async Task<CallToolResult> GuardAsync(Func<Task<CallToolResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (AskingException e)
        {
            return Refused(
                e.Mend is { } mend ? $"{e.What.English}; {mend.English}" : e.What.English
            );
        }
    }

    private static CallToolResult Of(JsonElement answer) =>
        new()
        {
            // A list is no structured content, which is an object.
            StructuredContent = answer.ValueKind == JsonValueKind.Object ? answer : null,
            Content = [new TextContentBlock { Text = answer.GetRawText() }],
        };
}
