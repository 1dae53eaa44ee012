namespace GamingAudit.Tool.Plans;

/// <summary>A further line of a part: an item that is done, or the end.</summary>
/// <param name="Item">The item; null at the end.</param>
/// <param name="Seconds">At the end, wall-clock seconds of the part's last run.</param>
internal sealed record PartLine(DoneItem? Item, double? Seconds);
