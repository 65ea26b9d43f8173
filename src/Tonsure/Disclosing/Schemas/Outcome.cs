namespace Tonsure.Disclosing.Schemas;

/// <summary>What a node of a schema says of a place: what does not hold, and which members it has looked at.</summary>
internal sealed class Outcome
{
    // Enough to mend a document by; a document of a million wrong items needs no million lines.
    private const int MostFaults = 100;

    private readonly List<Fault> _faults = [];
    private HashSet<string>? _names;

    public IReadOnlyList<Fault> Faults => _faults;

    public bool Holds => _faults.Count == 0;

    public void Add(Fault fault)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(fault);
        }
    }

    public void AddAll(IEnumerable<Fault> faults)
    {
        foreach (Fault fault in faults)
        {
            Add(fault);
        }
    }

    public void Saw(string name) =>
        (_names ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    public bool HasSeen(string name) => _names?.Contains(name) == true;

    /// <summary>Takes over what another node saw of the same place; what did not hold has seen nothing.</summary>
    public void Take(Outcome other)
    {
        if (!other.Holds || other._names is null)
        {
            return;
        }

        foreach (string name in other._names)
        {
            Saw(name);
        }
    }
}
