using System.Runtime.InteropServices;

namespace Tonsure.Adapters.Interop;

/// <summary><c>nvmlProcessUtilizationSample_t</c>: percent of a sample period, at a time of the driver's clock in microseconds.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NvmlUtilization
{
    public uint Process;
    public ulong AtMicroseconds;
    public uint Multiprocessors;
    public uint Memory;
    public uint Encoder;
    public uint Decoder;
}
