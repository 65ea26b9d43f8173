using System.Runtime.InteropServices;

namespace Tonsure.Adapters.Interop;

/// <summary><c>nvmlProcessInfo_t</c> of the functions' versions 2 and 3.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlProcess
{
    public uint Process;
    public ulong MemoryBytes;
    public uint GpuInstance;
    public uint ComputeInstance;
}
