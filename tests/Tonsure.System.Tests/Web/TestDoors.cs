using Tonsure.Web;
using Tonsure.Web.Access;

namespace Tonsure.System.Tests.Web;

/// <summary>What people are asked with in tests.</summary>
internal static class TestDoors
{
    public static ServerDoors Of(IBearers bearers) => new(bearers, TimeProvider.System);
}
