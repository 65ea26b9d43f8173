using System.Text;

namespace Tonsure.Adapters.Ledgers;

/// <summary>Small numbers for the texts of a column, most of which are few and repeat themselves.</summary>
internal sealed class TextIds
{
    private readonly Dictionary<byte[], int> _ids = new(Utf8Comparer.Instance);
    private readonly List<string> _texts = [];
    private byte[] _last = [];
    private int _lastId = -1;

    /// <summary>The text of a number.</summary>
    internal string this[int id] => _texts[id];

    /// <summary>The number of a text.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    internal int Of(DuckColumn column, int row)
    {
        if (column.IsNull(row))
        {
            throw new FormatException("an activity lacks a text that every activity has");
        }

        ReadOnlySpan<byte> utf8 = column.Text(row);
        if (_lastId >= 0 && utf8.SequenceEqual(_last))
        {
            return _lastId;
        }

        Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> ids = _ids.GetAlternateLookup<
            ReadOnlySpan<byte>
        >();
        if (!ids.TryGetValue(utf8, out byte[]? known, out int id))
        {
            known = utf8.ToArray();
            id = _texts.Count;
            _ids[known] = id;
            _texts.Add(Encoding.UTF8.GetString(known));
        }

        (_last, _lastId) = (known, id);
        return id;
    }

    /// <summary>Forgets all texts; their numbers are given anew.</summary>
    internal void Clear()
    {
        _ids.Clear();
        _texts.Clear();
        (_last, _lastId) = ([], -1);
    }
}
