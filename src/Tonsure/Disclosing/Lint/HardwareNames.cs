using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Members that say what hardware was used.</summary>
internal static class HardwareNames
{
    private static readonly string[] Known =
    [
        "hardware",
        "hardware_used",
        "hardware_type",
        "accelerator",
        "accelerators",
        "device",
        "devices",
        "gpu",
        "gpus",
    ];

    /// <summary>Whether a name, or what follows its last colon, is one of those.</summary>
    public static bool IsName(string name) =>
        Known.Contains(
            name[(name.LastIndexOf(':') + 1)..].Replace('-', '_').ToLowerInvariant(),
            StringComparer.Ordinal
        );

    /// <summary>What an object says of hardware; empty where it says nothing.</summary>
    public static string Of(JsonValue value) =>
        string.Join(
            ", ",
            JsonFigures
                .Members(value)
                .Where(member => IsName(member.Key))
                .SelectMany(member => Texts(member.Value))
        );

    private static IEnumerable<string> Texts(JsonValue value) =>
        value switch
        {
            JsonValue.Text text => [text.Value],
            JsonValue.Array list => list.Items.SelectMany(item =>
                item.AsText is { } text ? [text] : Texts(item["name"] ?? JsonValue.Nothing)
            ),
            _ => value["name"]?.AsText is { } name ? [name] : [],
        };
}
