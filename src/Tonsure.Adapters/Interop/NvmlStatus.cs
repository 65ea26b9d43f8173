namespace Tonsure.Adapters.Interop;

/// <summary>What a call of NVML came to; the numbers are <c>nvmlReturn_t</c>'s.</summary>
internal enum NvmlStatus
{
    Success = 0,
    Uninitialized = 1,
    InvalidArgument = 2,
    NotSupported = 3,
    NoPermission = 4,
    NotFound = 6,
    InsufficientSize = 7,
    DriverNotLoaded = 9,
    FunctionNotFound = 13,
    GpuIsLost = 15,
    ResetRequired = 16,
}
