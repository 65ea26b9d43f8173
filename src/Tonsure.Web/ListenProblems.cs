using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Tonsure.Web;

/// <summary>Why a server cannot listen, out of what the system throws.</summary>
internal static class ListenProblems
{
    public static ListenProblem? Of(Exception exception) =>
        exception switch
        {
            AddressInUseException => ListenProblem.InUse,
            SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
                ListenProblem.InUse,
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                ListenProblem.NotAllowed,
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                ListenProblem.NotHere,
            SocketException { SocketErrorCode: SocketError.AddressFamilyNotSupported } =>
                ListenProblem.NotHere,
            { InnerException: { } inner } => Of(inner),
            _ => null,
        };
}
