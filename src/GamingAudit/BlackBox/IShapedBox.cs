namespace GamingAudit;

/// <summary>A black box that says itself what it takes and shows.</summary>
internal interface IShapedBox : IBlackBox
{
    /// <summary>The layout of its actions.</summary>
    ActionSpace Actions { get; }

    /// <summary>Numbers in an observation.</summary>
    int ObservationSize { get; }
}
