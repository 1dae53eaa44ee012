namespace GamingAudit.Engine.Torch.Tests.Export;

/// <summary>Three choices at once.</summary>
internal readonly record struct Moves(int Direction, int Speed, int Signal)
{
    public static ActionSpace<Moves> Space { get; } = ActionSpace.MultiDiscrete<Moves>(4, 3, 2);
}
