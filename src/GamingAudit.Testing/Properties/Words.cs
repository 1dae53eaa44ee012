using GamingAudit.Output.Text;

namespace GamingAudit.Testing.Properties;

/// <summary>How messages say numbers and transitions.</summary>
internal static class Words
{
    public static string Number(double number) => NumberText.Of(number);

    public static string Action<TState, TAction>(
        PropertyContext<TState, TAction> context, in Transition<TState, TAction> step) where TState : notnull =>
        context.Player.Text(step.Action);

    public static string Step<TState, TAction>(
        PropertyContext<TState, TAction> context, in Transition<TState, TAction> step) where TState : notnull =>
        $"{Action(context, step)} in {step.Before}, which led to {step.After}";
}
