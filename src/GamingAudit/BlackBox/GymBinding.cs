using System.Linq.Expressions;
using System.Reflection;

namespace GamingAudit;

/// <summary>
/// Environments in the manner of Gym: Reset gives an observation, Step(action) gives an observation, a reward, whether
/// the episode is done, and information; Seed and ActionSpace where there are any.
/// </summary>
internal sealed class GymBinding<TEnvironment> : EnvironmentBinding<TEnvironment>
{
    private readonly ActionSpace? actions;
    private readonly MemberInfo? space;
    private readonly IReadOnlyList<string>? terms;
    private readonly Action<TEnvironment, int>? seeds;
    private readonly Func<TEnvironment, int, object?> reset;
    private readonly Func<TEnvironment, object, object?> step;
    private readonly Func<object, Outcome> read;
    private readonly Type taken;
    private readonly bool resetGivesInfo;
    private int start;
    private Func<float[], object>? wrap;

    /// <param name="actions">What may be done; null where the environment says it.</param>
    /// <param name="seeds">How an environment is seeded; null to look for its Seed method.</param>
    /// <param name="terms">Entries of the information that are terms of the reward; null for none.</param>
    /// <exception cref="ShapeException">The type lacks a member.</exception>
    public GymBinding(ActionSpace? actions, Action<TEnvironment, int>? seeds, IReadOnlyList<string>? terms)
    {
        Type type = typeof(TEnvironment);
        (this.actions, this.terms) = (actions, terms);
        space = actions is null ? Shape.Value(type, "ActionSpace") : null;
        if (actions is null && space is null)
            throw new ShapeException($"{type.Name} has no ActionSpace: say the actions.");
        (reset, bool takesSeed) = ResetOf(type, out resetGivesInfo, out MethodInfo begin);
        Called(begin);
        this.seeds = seeds ?? (takesSeed ? null : SeedOf(type));
        Pays = Called(Shape.Method(type, ["Step", "StepAsync"], parameters => parameters.Length == 1)
            ?? throw new ShapeException($"{type.Name} has no Step that takes an action."));
        taken = Pays.GetParameters()[0].ParameterType;
        Expression? result = null;
        step = Shape.Caller<TEnvironment, object>((environment, argument) =>
            result = Shape.Call(environment, Pays, Argument(argument, taken)));
        read = StepReader.Of(result!.Type, observes: true);
    }

    public override IReadOnlyList<string>? Terms => terms;

    public override MethodInfo Pays { get; }

    public override ActionSpace ActionsOf(TEnvironment environment)
    {
        object? found = space is null ? null : Shape.Get(environment!, space);
        ActionSpace layout = actions ?? GymSpaces.LayoutOf(
            found ?? throw new ShapeException($"The ActionSpace of {typeof(TEnvironment).Name} is null."));
        start = found is null ? 0 : GymSpaces.StartOf(found);
        wrap = taken == typeof(object) && found is not null ? GymSpaces.WrapperOf(found) : GymSpaces.WrapperOf(taken);
        if (layout.Dimensions > 0 && wrap is null && !(layout.Dimensions == 1 && IsNumber(taken)))
            throw new ShapeException($"Step takes a {taken.Name}, which cannot be made of an array of numbers.");
        return layout;
    }

    public override object? Reset(TEnvironment environment, int seed)
    {
        seeds?.Invoke(environment, seed);
        object? seen = reset(environment, seed);
        return resetGivesInfo && seen is not null ? First(seen) : seen;
    }

    public override Outcome Step(TEnvironment environment, BlackBoxAction action)
    {
        Outcome outcome = read(step(environment, Given(action))
            ?? throw new InvalidOperationException("Step gave null."));
        if (outcome is { Terminated: true, Truncated: false } && Info.IsCut(outcome.Information))
            outcome = outcome with { Terminated = false, Truncated = true };
        return terms is null
            ? outcome
            : outcome with { Terms = [.. terms.Select(term => Info.Amount(outcome.Information, term))] };
    }

    private object Given(BlackBoxAction action)
    {
        if (action.Values.Length > 0) return wrap is null ? action.Values[0] : wrap(action.Values);
        return action.Branches.Length == 1 && taken != typeof(int[]) ? start + action.Branches[0] : action.Branches;
    }

    private static bool IsNumber(Type type) => type == typeof(float) || type == typeof(double);

    private static Expression Argument(Expression argument, Type type)
    {
        if (type == typeof(object)) return argument;
        if (IsNumber(type)) return Expression.Convert(Expression.Convert(argument, typeof(float)), type);
        return type.IsEnum || Shape.IsWhole(type)
            ? Expression.Convert(Expression.Convert(argument, typeof(int)), type)
            : Expression.Convert(argument, type);
    }

    private static (Func<TEnvironment, int, object?>, bool TakesSeed) ResetOf(
        Type type, out bool givesInfo, out MethodInfo begin)
    {
        MethodInfo? seeded = Shape.Method(
            type, ["Reset", "ResetAsync"], parameters => parameters is [var only] && Shape.IsWhole(only));
        MethodInfo plain = seeded
            ?? Shape.Method(type, ["Reset", "ResetAsync"], parameters => parameters.Length == 0)
            ?? throw new ShapeException($"{type.Name} has no Reset that takes nothing or a seed.");
        begin = plain;
        Expression? result = null;
        Func<TEnvironment, int, object?> made = Shape.Caller<TEnvironment, int>((environment, seed) =>
            result = seeded is null
                ? Shape.Call(environment, plain)
                : Shape.Call(
                    environment, seeded, Expression.Convert(seed, seeded.GetParameters()[0].ParameterType)));
        if (result!.Type == typeof(void))
            throw new ShapeException($"Reset of {type.Name} has to give the first observation.");
        givesInfo = result.Type.FullName!.StartsWith("System.ValueTuple`2", StringComparison.Ordinal);
        return (made, seeded is not null);
    }

    private static Action<TEnvironment, int>? SeedOf(Type type)
    {
        MethodInfo? method = Shape.Method(
            type, ["Seed", "SetSeed"], parameters => parameters is [var only] && Shape.IsWhole(only));
        if (method is null) return null;
        Func<TEnvironment, int, object?> call = Shape.Caller<TEnvironment, int>((environment, seed) =>
            Shape.Call(environment, method, Expression.Convert(seed, method.GetParameters()[0].ParameterType)));
        return (environment, seed) => call(environment, seed);
    }

    // Gymnasium's Reset gives information beside the observation.
    private static object? First(object pair) => Shape.Get(pair, Shape.Value(pair.GetType(), "Item1")!);
}
