namespace GamingAudit;

/// <summary>Marks an assembly whose code stands between an audit and the user's, and is neither's subject.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class WrapsUserCodeAttribute : Attribute;
