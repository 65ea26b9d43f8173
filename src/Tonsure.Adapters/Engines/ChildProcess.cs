using System.Runtime.InteropServices;
using System.Text;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Engines;

/// <summary>
/// A child that keeps its own stdin, stdout, stderr, environment, process group and exit code, as a shell would start it.
/// <see cref="System.Diagnostics.Process"/> looks beside our own program first and hides the child's CPU time; this does neither.
/// </summary>
public sealed class ChildProcess
{
    private const int SignalPipe = 13;

    private readonly TaskCompletionSource<ChildExit> _exit = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private ChildProcess(int id)
    {
        Id = id;
        new Thread(Wait, 256 * 1024) { IsBackground = true, Name = "child" }.Start();
    }

    /// <summary>Its process id.</summary>
    public int Id { get; }

    /// <summary>Ends with the child.</summary>
    public Task<ChildExit> Exit => _exit.Task;

    /// <summary>Starts a command that is looked up in PATH.</summary>
    /// <param name="arguments">The command and its arguments, at least the command.</param>
    /// <exception cref="ChildStartException">It was not found or is not executable.</exception>
    public static ChildProcess Start(IReadOnlyList<string> arguments)
    {
        byte[][] bytes = RawArguments.Of(arguments);
        int error = Spawn(bytes, out int id);
        if (error == Libc.ENOEXEC)
        {
            // A script without a first line that names its interpreter: the shell runs it, as execvp does.
            error = Spawn(
                [
                    Encoding.UTF8.GetBytes("/bin/sh\0"),
                    Located(arguments[0]) ?? bytes[0],
                    .. bytes[1..],
                ],
                out id
            );
        }

        return error == 0
            ? new ChildProcess(id)
            : throw new ChildStartException(arguments[0], error);
    }

    /// <summary>Sends it a signal; a child that has ended takes none.</summary>
    public void Signal(int signal)
    {
        if (!_exit.Task.IsCompleted)
        {
            _ = Libc.Kill(Id, signal);
        }
    }

    /// <summary>Where PATH has a command; null for one that is a path already. The shell itself looks for scripts only here.</summary>
    private static byte[]? Located(string command)
    {
        const UnixFileMode executable =
            UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        string? path = command.Contains('/', StringComparison.Ordinal)
            ? null
            : (System.Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(':')
                .Select(folder => Path.Combine(folder.Length == 0 ? "." : folder, command))
                .FirstOrDefault(file =>
                    File.Exists(file)
                    && (File.GetUnixFileMode(file) & executable) != UnixFileMode.None
                );
        return path is null ? null : Encoding.UTF8.GetBytes(path + "\0");
    }

    private static unsafe int Spawn(byte[][] arguments, out int id)
    {
        // posix_spawnattr_t is 336 bytes and sigset_t 128 in glibc, less in musl.
        byte* attributes = stackalloc byte[1024];
        byte* signals = stackalloc byte[256];
        byte** argv = (byte**)
            NativeMemory.AllocZeroed((nuint)(arguments.Length + 1), (nuint)sizeof(byte*));
        GCHandle[] pins = [.. arguments.Select(a => GCHandle.Alloc(a, GCHandleType.Pinned))];
        try
        {
            for (int i = 0; i < pins.Length; i++)
            {
                argv[i] = (byte*)pins[i].AddrOfPinnedObject();
            }

            _ = Libc.SpawnAttributesInit(attributes);
            _ = Libc.SpawnAttributesSetFlags(
                attributes,
                Libc.PosixSpawnSetSigDef | Libc.PosixSpawnSetSigMask
            );
            _ = Libc.SignalSetEmpty(signals);
            _ = Libc.SpawnAttributesSetSigMask(attributes, signals);
            // The runtime ignores SIGPIPE for itself; a child must not inherit that.
            _ = Libc.SignalSetAdd(signals, SignalPipe);
            _ = Libc.SpawnAttributesSetSigDefault(attributes, signals);
            int pid = 0;
            int error = Libc.PosixSpawnPath(&pid, argv[0], null, attributes, argv, Environment());
            _ = Libc.SpawnAttributesDestroy(attributes);
            id = pid;
            return error;
        }
        finally
        {
            Array.ForEach(pins, pin => pin.Free());
            NativeMemory.Free(argv);
        }
    }

    /// <summary>The environment as it was given to us, byte for byte.</summary>
    private static unsafe byte** Environment() =>
        *(byte***)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "environ");

    private unsafe void Wait()
    {
        int status = 0;
        Libc.ResourceUse use = default;
        int waited;
        do
        {
            waited = Libc.Wait4(Id, &status, 0, &use);
        } while (waited < 0 && Marshal.GetLastPInvokeError() == Libc.EINTR);

        int signal = status & 0x7f;
        _exit.SetResult(
            new ChildExit(
                waited < 0 ? 125
                    : signal == 0 ? (status >> 8) & 0xff
                    : 128 + signal,
                TimeSpan.FromSeconds(use.UserSeconds + use.SystemSeconds)
                    + TimeSpan.FromMicroseconds(use.UserMicroseconds + use.SystemMicroseconds)
            )
        );
    }
}
