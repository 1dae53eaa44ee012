namespace GamingAudit.Engine.Returns;

/// <summary>The sign of a mean, as far as its samples are sure of it.</summary>
internal enum SureSign
{
    /// <summary>It may be either.</summary>
    Open,

    /// <summary>At most zero.</summary>
    AtOrBelow,

    /// <summary>More than zero.</summary>
    Above,
}
