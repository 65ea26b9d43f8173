using System.Collections.Immutable;
using Tonsure.Grid;

namespace Tonsure.Estimating;

/// <summary>Things by name: exactly, once the name is brought to its one form, never by likeness.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
/// <param name="normalise">Brings a name to its one form.</param>
internal sealed class NameIndex<T>(Func<string, string> normalise)
    where T : class
{
    private const int NearestCount = 3;

    private readonly Dictionary<string, HardwareMatch<T>.Found> _byName = new(
        StringComparer.Ordinal
    );

    // The names as they were given, by the form that they are found by.
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>Gives a thing one of its names.</summary>
    /// <param name="name">The name.</param>
    /// <param name="item">The thing.</param>
    /// <param name="assumption">What the name leaves open.</param>
    /// <exception cref="ArgumentException">The name is another thing's already, or it is empty.</exception>
    public void Add(string name, T item, NameAssumption? assumption = null)
    {
        string key = normalise(name);
        if (key.Length == 0)
        {
            throw new ArgumentException($"'{name}' is no name", nameof(name));
        }

        if (!_byName.TryAdd(key, new HardwareMatch<T>.Found(item, assumption)))
        {
            throw new ArgumentException($"'{name}' stands for two things", nameof(name));
        }

        _written.Add(key, name);
    }

    /// <summary>What a name stands for.</summary>
    public HardwareMatch<T> Find(string name) =>
        _byName.TryGetValue(normalise(name), out HardwareMatch<T>.Found? found)
            ? found
            : new HardwareMatch<T>.Unknown([.. Nearest(name)]);

    private IEnumerable<string> Nearest(string name) =>
        NearestNames.Find(normalise(name), _byName.Keys, NearestCount).Select(key => _written[key]);
}
