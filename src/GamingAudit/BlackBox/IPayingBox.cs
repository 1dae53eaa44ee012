using System.Reflection;

namespace GamingAudit;

/// <summary>A black box that knows which method of the user's pays.</summary>
internal interface IPayingBox
{
    /// <summary>That method.</summary>
    MethodInfo Pays { get; }
}
