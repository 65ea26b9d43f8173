using System.Runtime.InteropServices;

namespace Tonsure.Adapters.Interop;

/// <summary>The few calls of NVIDIA's management library that tell the energy of a GPU and its users. Loaded once and kept.</summary>
internal sealed unsafe class NvmlLibrary
{
    private const int TextLength = 96;

    // How many processes or samples are taken at once; a GPU holds fewer contexts.
    private const int Room = 1024;

    private readonly nint _library;

    private NvmlLibrary(nint library) => _library = library;

    /// <summary>Loads the library; null where there is none.</summary>
    /// <param name="name">Its file, looked for as the system does.</param>
    public static NvmlLibrary? TryLoad(string name) =>
        NativeLibrary.TryLoad(name, out nint library) ? new NvmlLibrary(library) : null;

    /// <summary>Begins, or begins anew after the driver was reloaded.</summary>
    public NvmlStatus Begin()
    {
        nint begin = Find("nvmlInit_v2");
        return begin == 0
            ? NvmlStatus.FunctionNotFound
            : ((delegate* unmanaged<NvmlStatus>)begin)();
    }

    /// <summary>The library's own words for a status.</summary>
    public string Describe(NvmlStatus status)
    {
        nint describe = Find("nvmlErrorString");
        string? text =
            describe == 0
                ? null
                : Marshal.PtrToStringUTF8(
                    ((delegate* unmanaged<NvmlStatus, nint>)describe)(status)
                );
        return text ?? $"NVML status {(int)status}";
    }

    /// <summary>The number of physical GPUs.</summary>
    public NvmlStatus Count(out uint count)
    {
        uint found = 0;
        nint function = Find("nvmlDeviceGetCount_v2");
        NvmlStatus status =
            function == 0
                ? NvmlStatus.FunctionNotFound
                : ((delegate* unmanaged<uint*, NvmlStatus>)function)(&found);
        count = found;
        return status;
    }

    /// <summary>A physical GPU.</summary>
    public NvmlStatus Device(uint index, out nint device)
    {
        nint found = 0;
        nint function = Find("nvmlDeviceGetHandleByIndex_v2");
        NvmlStatus status =
            function == 0
                ? NvmlStatus.FunctionNotFound
                : ((delegate* unmanaged<uint, nint*, NvmlStatus>)function)(index, &found);
        device = found;
        return status;
    }

    /// <summary>A GPU's lasting id, such as <c>GPU-…</c>; null where it has none.</summary>
    public string? Identity(nint device)
    {
        nint function = Find("nvmlDeviceGetUUID");
        byte* text = stackalloc byte[TextLength];
        return
            function != 0
            && ((delegate* unmanaged<nint, byte*, uint, NvmlStatus>)function)(
                device,
                text,
                TextLength
            ) == NvmlStatus.Success
            ? Marshal.PtrToStringUTF8((nint)text)
            : null;
    }

    /// <summary>Millijoules since the driver was loaded; Volta and later.</summary>
    public NvmlStatus Energy(nint device, out ulong millijoules)
    {
        ulong value = 0;
        nint function = Find("nvmlDeviceGetTotalEnergyConsumption");
        NvmlStatus status =
            function == 0
                ? NvmlStatus.FunctionNotFound
                : ((delegate* unmanaged<nint, ulong*, NvmlStatus>)function)(device, &value);
        millijoules = value;
        return status;
    }

    /// <summary>Milliwatts now.</summary>
    public NvmlStatus Power(nint device, out uint milliwatts) =>
        Number("nvmlDeviceGetPowerUsage", device, out milliwatts);

    /// <summary>The power limit in force, in milliwatts.</summary>
    public NvmlStatus Limit(nint device, out uint milliwatts) =>
        Number("nvmlDeviceGetEnforcedPowerLimit", device, out milliwatts);

    /// <summary>How many instances a GPU can be partitioned into; 0 where it cannot or is not.</summary>
    public uint Instances(nint device)
    {
        nint mode = Find("nvmlDeviceGetMigMode");
        (uint now, uint next) = (0, 0);
        return
            mode != 0
            && ((delegate* unmanaged<nint, uint*, uint*, NvmlStatus>)mode)(device, &now, &next)
                == NvmlStatus.Success
            && now == 1
            && Number("nvmlDeviceGetMaxMigDeviceCount", device, out uint most) == NvmlStatus.Success
            ? most
            : 0;
    }

    /// <summary>One instance of a partitioned GPU and its slices; false where there is none of that number.</summary>
    public bool TryInstance(nint device, uint index, out nint instance, out uint slices)
    {
        (instance, slices) = (0, 0);
        nint byIndex = Find("nvmlDeviceGetMigDeviceHandleByIndex");
        nint attributes = Find("nvmlDeviceGetAttributes_v2");
        nint found = 0;
        // Eight counts, of which the seventh is the slices of the GPU instance, and the memory.
        uint* values = stackalloc uint[10];
        if (
            byIndex == 0
            || attributes == 0
            || ((delegate* unmanaged<nint, uint, nint*, NvmlStatus>)byIndex)(device, index, &found)
                != NvmlStatus.Success
            || ((delegate* unmanaged<nint, uint*, NvmlStatus>)attributes)(found, values)
                != NvmlStatus.Success
        )
        {
            return false;
        }

        (instance, slices) = (found, values[6]);
        return true;
    }

    /// <summary>The processes that compute on a GPU or on an instance of one.</summary>
    public NvmlStatus Processes(nint device, out NvmlProcess[] processes)
    {
        processes = [];
        nint function = Find("nvmlDeviceGetComputeRunningProcesses_v3");
        function = function == 0 ? Find("nvmlDeviceGetComputeRunningProcesses_v2") : function;
        if (function == 0)
        {
            return NvmlStatus.FunctionNotFound;
        }

        uint count = Room;
        NvmlProcess[] room = new NvmlProcess[Room];
        fixed (NvmlProcess* first = room)
        {
            NvmlStatus status = (
                (delegate* unmanaged<nint, uint*, NvmlProcess*, NvmlStatus>)function
            )(device, &count, first);
            processes = status == NvmlStatus.Success ? room[..(int)Math.Min(count, Room)] : [];
            return status;
        }
    }

    /// <summary>How busy each process kept a GPU since an instant of the driver's clock; nothing new is <see cref="NvmlStatus.NotFound"/>.</summary>
    public NvmlStatus Utilization(nint device, ulong since, out NvmlUtilization[] samples)
    {
        samples = [];
        nint function = Find("nvmlDeviceGetProcessUtilization");
        if (function == 0)
        {
            return NvmlStatus.FunctionNotFound;
        }

        uint count = Room;
        NvmlUtilization[] room = new NvmlUtilization[Room];
        fixed (NvmlUtilization* first = room)
        {
            NvmlStatus status = (
                (delegate* unmanaged<nint, NvmlUtilization*, uint*, ulong, NvmlStatus>)function
            )(device, first, &count, since);
            samples = status == NvmlStatus.Success ? room[..(int)Math.Min(count, Room)] : [];
            return status;
        }
    }

    private NvmlStatus Number(string name, nint device, out uint value)
    {
        uint found = 0;
        nint function = Find(name);
        NvmlStatus status =
            function == 0
                ? NvmlStatus.FunctionNotFound
                : ((delegate* unmanaged<nint, uint*, NvmlStatus>)function)(device, &found);
        value = found;
        return status;
    }

    private nint Find(string name) =>
        NativeLibrary.TryGetExport(_library, name, out nint address) ? address : 0;
}
