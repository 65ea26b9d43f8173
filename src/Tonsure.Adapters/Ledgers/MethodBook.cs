using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The methods and grades that one reader has met, by number.</summary>
internal sealed class MethodBook
{
    private readonly TextIds _grades = new();
    private readonly TextIds _methods = new();
    private readonly TextIds _versions = new();
    private readonly Dictionary<(int Grade, int Method, int Version), int> _ids = [];
    private readonly List<(string Text, EvidenceGrade Grade)> _all = [];

    /// <summary>A method with its version, and the grade of what it said.</summary>
    internal (string Text, EvidenceGrade Grade) this[int id] => _all[id];

    /// <summary>The number of an activity's.</summary>
    /// <exception cref="FormatException">A grade is none.</exception>
    internal int Of(in ActivityScan scan, int row)
    {
        (int Grade, int Method, int Version) key = (
            _grades.Of(scan.Grade, row),
            _methods.Of(scan.Method, row),
            _versions.Of(scan.MethodVersion, row)
        );
        if (_ids.TryGetValue(key, out int id))
        {
            return id;
        }

        if (!EvidenceGrades.TryParse(_grades[key.Grade], out EvidenceGrade grade))
        {
            throw new FormatException($"'{_grades[key.Grade]}' is not a grade");
        }

        _all.Add((_methods[key.Method] + " " + _versions[key.Version], grade));
        _ids[key] = _all.Count - 1;
        return _all.Count - 1;
    }
}
