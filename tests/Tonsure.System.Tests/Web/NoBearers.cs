using Tonsure.Web.Access;

namespace Tonsure.System.Tests.Web;

/// <summary>No token is one.</summary>
internal sealed class NoBearers : IBearers
{
    public Bearer? Find(string token) => null;

    public Bearer? OfId(string id) => null;
}
