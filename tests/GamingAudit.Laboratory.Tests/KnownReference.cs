using GamingAudit.Laboratory.Mitigations;

namespace GamingAudit.Laboratory.Tests;

/// <summary>The reference of a target that was enumerated, as a policy that another setting can be given.</summary>
internal static class KnownReference
{
    public static Policy<TState, TAction> ReferencePolicy<TState, TAction>(
        this EnumeratedSetting<TState, TAction> setting) where TState : notnull where TAction : struct, Enum =>
        (state, stepsLeft, chance) =>
        {
            double[] at = setting.Table.Reference[setting.Target.Horizon - stepsLeft];
            TAction[] legal =
                [.. Enum.GetValues<TAction>().Where(action => setting.Index.RowOf(state, action) >= 0)];
            double[] chances = [.. legal.Select(action => at[setting.Index.RowOf(state, action)])];
            return legal[chance.Choose(chances)];
        };
}
