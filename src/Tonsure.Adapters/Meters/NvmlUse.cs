using Tonsure.Adapters.Interop;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Gathers who used a GPU between two readings of its energy: by measured use of its multiprocessors where the driver tells it,
/// by slices where the GPU is partitioned, else by who was there.
/// </summary>
internal sealed class NvmlUse(NvmlLibrary library, NvmlGpu gpu)
{
    // Slices are shared by an instance's processes; this is divisible by many numbers of them.
    private const long SliceWeight = 5040;
    private readonly Dictionary<int, long> _measured = [];
    private readonly Dictionary<int, long> _slices = [];
    private readonly HashSet<int> _there = [];
    private HashSet<int> _thereNow = [];
    private ulong _since;
    private bool _isKnown;

    /// <summary>Looks who is there, and what was used since the look before.</summary>
    public void Look()
    {
        _isKnown = library.Processes(gpu.Handle, out NvmlProcess[] processes) == NvmlStatus.Success;
        _thereNow = [.. processes.Select(process => (int)process.Process)];
        LookAtInstances();
        _there.UnionWith(_thereNow);
        _ = library.Utilization(gpu.Handle, _since, out NvmlUtilization[] samples);
        foreach (NvmlUtilization sample in samples.Where(sample => sample.AtMicroseconds > _since))
        {
            int process = (int)sample.Process;
            _measured[process] = _measured.GetValueOrDefault(process) + sample.Multiprocessors;
        }

        _since = samples.Select(sample => sample.AtMicroseconds).Append(_since).Max();
    }

    /// <summary>Who used it since the reading before; null where nobody can tell.</summary>
    public DeviceUse? Take()
    {
        DeviceUse? use = this switch
        {
            { _slices.Count: > 0 } => Of(_slices, isWeighed: false),
            _ when _measured.Values.Any(weight => weight > 0) => Of(_measured, isWeighed: true),
            { _isKnown: true } => Of(
                _there.ToDictionary(process => process, _ => 1L),
                isWeighed: false
            ),
            _ => null,
        };
        Forget();
        return use;
    }

    /// <summary>From now on a new span is looked at; who is there now was there at its beginning.</summary>
    public void Forget()
    {
        _measured.Clear();
        _slices.Clear();
        _there.Clear();
        _there.UnionWith(_thereNow);
    }

    private void LookAtInstances()
    {
        uint most = library.Instances(gpu.Handle);
        for (uint i = 0; i < most; i++)
        {
            if (!library.TryInstance(gpu.Handle, i, out nint instance, out uint slices))
            {
                continue;
            }

            _isKnown = true;
            _ = library.Processes(instance, out NvmlProcess[] processes);
            int[] users = processes is []
                ? [0]
                : [.. processes.Select(process => (int)process.Process)];
            foreach (int user in users)
            {
                _slices[user] =
                    _slices.GetValueOrDefault(user) + (SliceWeight * slices / users.Length);
            }
        }
    }

    private static DeviceUse Of(Dictionary<int, long> weights, bool isWeighed) =>
        new([.. weights.Select(user => new DeviceUser(user.Key, user.Value))], isWeighed);
}
