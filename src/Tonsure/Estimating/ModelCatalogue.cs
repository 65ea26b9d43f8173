using System.Collections.Immutable;
using Tonsure.Grid;

namespace Tonsure.Estimating;

/// <summary>The models that are known by name.</summary>
/// <param name="entries">One for each model.</param>
public sealed class ModelCatalogue(ImmutableArray<ModelEntry> entries)
{
    private const int Suggestions = 3;

    /// <summary>All of them.</summary>
    public ImmutableArray<ModelEntry> Entries => entries;

    /// <summary>Finds a model by its name, the part of it after the slash, or another of its names, upper or lower case.</summary>
    public ModelLookup Find(string typed)
    {
        ModelEntry? entry =
            entries.FirstOrDefault(known => Same(known.Name, typed))
            ?? entries.FirstOrDefault(known => Names(known).Any(name => Same(name, typed)));
        return entry switch
        {
            null => new ModelLookup.Unknown(typed, Nearest(typed)),
            { Model: { } model } => new ModelLookup.Found(entry, model),
            _ => new ModelLookup.Unpublished(typed, entry.Name, Nearest(typed)),
        };
    }

    private ImmutableArray<string> Nearest(string typed) =>
        [
            .. NearestNames.Find(
                typed,
                entries.Where(entry => entry.Model is not null).Select(ShortName),
                Suggestions
            ),
        ];

    private static IEnumerable<string> Names(ModelEntry entry) =>
        entry.Aliases.Append(ShortName(entry));

    private static string ShortName(ModelEntry entry) =>
        entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
