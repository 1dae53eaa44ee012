using System.Reflection;

namespace GamingAudit;

/// <summary>Methods of the user's that are called through delegates, for whoever looks for the user's code.</summary>
internal interface IBinding
{
    /// <summary>Those methods.</summary>
    IReadOnlyList<MethodInfo> Methods { get; }
}
