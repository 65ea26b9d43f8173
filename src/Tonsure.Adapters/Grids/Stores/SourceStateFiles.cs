using System.Text.Json;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Stores;

/// <summary>How sources have been doing, one small file each below <c>TONSURE_HOME/grid/sources</c>. The last writer wins; a damaged file is forgotten.</summary>
/// <param name="folder">The folder; made when something is remembered.</param>
/// <param name="clock">Names files that are being written.</param>
public sealed class SourceStateFiles(string folder, TimeProvider clock) : ISourceStates
{
    /// <inheritdoc/>
    public async Task<SourceState> ReadAsync(string source, CancellationToken cancellationToken)
    {
        try
        {
            byte[] text = await File.ReadAllBytesAsync(PathOf(source), cancellationToken);
            using JsonDocument json = JsonDocument.Parse(text);
            JsonElement root = json.RootElement;
            return new SourceState(
                source,
                Instant(root, "last_success_ms"),
                Instant(root, "last_failure_ms"),
                root.GetProperty("failure").GetString() is { } word
                    ? Enum.Parse<SourceFailure>(word)
                    : null,
                root.GetProperty("detail").GetString() ?? "",
                root.GetProperty("failures").GetInt32(),
                Instant(root, "rests_until_ms")
            );
        }
        catch (Exception nothing)
            when (nothing
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            return SourceState.Unasked(source);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    public async Task WriteAsync(SourceState state, CancellationToken cancellationToken)
    {
        string path = PathOf(state.Source);
        string temporary = $"{path}.{Guid.CreateVersion7(clock.GetUtcNow()):N}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(temporary, Text(state), cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HomeUnusableException(folder, TonsureHome.Reason(failure), failure);
        }
    }

    private string PathOf(string source) =>
        Path.Combine(folder, Uri.EscapeDataString(source) + ".json");

    private static byte[] Text(SourceState state)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            Number("last_success_ms", state.LastSuccessMs);
            Number("last_failure_ms", state.LastFailureMs);
            json.WriteString("failure", state.LastFailure?.ToString());
            json.WriteString("detail", state.Detail);
            json.WriteNumber("failures", state.Failures);
            Number("rests_until_ms", state.RestsUntilMs);
            json.WriteEndObject();

            void Number(string name, long? value)
            {
                if (value is { } known)
                {
                    json.WriteNumber(name, known);
                }
                else
                {
                    json.WriteNull(name);
                }
            }
        }

        return stream.ToArray();
    }

    private static long? Instant(JsonElement root, string name) =>
        root.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
            ? number.GetInt64()
            : null;
}
