namespace GamingAudit.Engine.Returns;

/// <summary>Where a mean lies, as far as its samples tell.</summary>
internal enum Side
{
    Open,
    AtOrBelow,
    Above,
}
