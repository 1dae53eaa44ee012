namespace GamingAudit.Engine.Confirmation;

/// <summary>Where a mean lies, as far as its samples tell.</summary>
internal enum Side
{
    Open,
    AtOrBelow,
    Above,
}
