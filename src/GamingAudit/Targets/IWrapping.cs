using System.Reflection;

namespace GamingAudit;

/// <summary>An adapter around code and constants of the user's, for whoever looks for these.</summary>
internal interface IWrapping
{
    /// <summary>The method that pays the proxy.</summary>
    MethodInfo Proxy { get; }

    /// <summary>The method that pays the true reward.</summary>
    MethodInfo True { get; }

    /// <summary>Delegates, objects and constants that it was made with.</summary>
    IReadOnlyList<object?> Parts { get; }
}
