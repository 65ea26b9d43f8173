using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Tonsure.Adapters.Tables;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Schemas;

namespace Tonsure.Adapters.Documents;

/// <summary>The official schemas, <c>schemas/schemas.csv</c> and what it names; each is read when it is first asked for.</summary>
public sealed class ShippedSchemas : ISchemaLibrary
{
    private readonly string _folder;
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonSchema> _read = new(StringComparer.Ordinal);

    private ShippedSchemas(string folder) => _folder = folder;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Reads the list of a data folder.</summary>
    /// <exception cref="TableException">The list is missing or damaged.</exception>
    public static ShippedSchemas Load(string data)
    {
        string folder = Path.Combine(data, "schemas");
        CsvTable table = CsvTable.Load(Path.Combine(folder, "schemas.csv"));
        ShippedSchemas schemas = new(folder);
        for (int row = 0; row < table.Count; row++)
        {
            string[] files =
            [
                table.Text(row, "file"),
                .. table.Text(row, "others").Split('|', StringSplitOptions.RemoveEmptyEntries),
            ];
            if (!schemas._files.TryAdd(table.Text(row, "name"), files))
            {
                throw table.Error(row, "a name stands twice");
            }
        }

        return schemas;
    }

    /// <inheritdoc/>
    /// <exception cref="TableException">A schema is missing, damaged, or has a keyword that is not known.</exception>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonSchema? schema)
    {
        schema = _files.TryGetValue(name, out string[]? files)
            ? _read.GetOrAdd(name, _ => Read(files))
            : null;
        return schema is not null;
    }

    private JsonSchema Read(string[] files)
    {
        JsonValue[] all = [.. files.Select(Json)];
        try
        {
            return JsonSchema.Read(all[0], all[1..]);
        }
        catch (SchemaException e)
        {
            throw new TableException(Path.Combine(_folder, files[0]), 0, e.Message);
        }
    }

    private JsonValue Json(string file)
    {
        string path = Path.Combine(_folder, file);
        try
        {
            return CanonicalJson.TryRead(File.ReadAllBytes(path), out JsonValue? json)
                ? json
                : throw new TableException(path, 0, "not JSON");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableException(path, 0, TonsureHome.Reason(e));
        }
    }
}
