using System.Linq.Expressions;
using System.Reflection;

namespace GamingAudit;

/// <summary>
/// Environments that implement an interface of RLMatrix, of whichever version: told by the names of their members, and
/// awaited where they are asynchronous.
/// </summary>
internal sealed class RlMatrixMembers<TEnvironment> : EnvironmentBinding<TEnvironment>
{
    private static readonly Type Type = typeof(TEnvironment);
    private readonly Action<TEnvironment, int>? seeds;
    private readonly MemberInfo? choices;
    private readonly MemberInfo? bounds;
    private readonly Func<TEnvironment, object?> observe;
    private readonly Func<TEnvironment, object?> reset;
    private readonly Func<TEnvironment, (int[], float[]), object?> step;
    private readonly Func<TEnvironment, object?>? isDone;
    private readonly Func<TEnvironment, object?>? masks;
    private readonly Func<object, Outcome>? read;
    private MixedLayout? layout;

    /// <param name="seeds">How an environment is seeded; null where it cannot be.</param>
    /// <exception cref="ShapeException">The type lacks a member.</exception>
    public RlMatrixMembers(Action<TEnvironment, int>? seeds)
    {
        this.seeds = seeds;
        choices = Shape.Value(Type, "actionSize", "DiscreteActionSize", "DiscreteActionDimensions", "ActionDimensions");
        bounds = Shape.Value(Type, "ContinuousActionBounds", "ContinuousActionDimensions");
        if (choices is null && bounds is null)
            throw Lacks("actionSize, DiscreteActionSize or ActionDimensions, nor ContinuousActionBounds");
        observe = Nullary("GetCurrentState", "GetCurrentStateAsync") ?? throw Lacks("GetCurrentState");
        reset = Nullary("Reset", "ResetAsync") ?? throw Lacks("Reset");
        Pays = Called(
            Shape.Method(Type, ["Step", "StepAsync"], Fits) ?? throw Lacks("Step that takes int[] or actions"));
        Expression? result = null;
        step = Shape.Caller<TEnvironment, (int[], float[])>((environment, action) =>
            result = Shape.Call(environment, Pays, Arguments(action)));
        if (result!.Type == typeof(float) || result.Type == typeof(double))
        {
            MemberInfo done = Shape.Value(Type, "isDone") ?? throw Lacks("isDone, although Step gives a reward alone");
            isDone = Shape.Reader<TEnvironment>(environment => Shape.Get(environment, done));
        }
        else
        {
            read = StepReader.Of(result.Type, observes: false);
        }
        masks = Nullary("GetDiscreteActionMasks");
    }

    public override bool HasMask => masks is not null;

    public override MethodInfo Pays { get; }

    public override ActionSpace ActionsOf(TEnvironment environment)
    {
        int[] counts = choices is null ? [] : (int[]?)Shape.Get(environment!, choices) ?? [];
        (float Low, float High)[] ranges = bounds is null ? [] : [.. Ranges(Shape.Get(environment!, bounds))];
        layout = new MixedLayout(
            counts, [.. ranges.Select(range => range.Low)], [.. ranges.Select(range => range.High)]);
        return layout.Space;
    }

    public override object? Reset(TEnvironment environment, int seed)
    {
        seeds?.Invoke(environment, seed);
        reset(environment);
        return observe(environment);
    }

    public override Outcome Step(TEnvironment environment, BlackBoxAction action)
    {
        object gave = step(environment, (layout!.Choices(action), layout.Numbers(action)))!;
        Outcome outcome = read?.Invoke(gave)
            ?? new Outcome(null, Convert.ToDouble(gave), (bool)isDone!(environment)!, false, null);
        return outcome with { Observation = observe(environment) };
    }

    public override void Mask(TEnvironment environment, Span<bool> legal)
    {
        int at = 0;
        foreach (int[] head in (int[][])masks!(environment)!)
            foreach (int entry in head) legal[at++] = entry != 0;
    }

    private static bool Fits(Type[] parameters) => parameters switch
    {
        [var only] => only == typeof(int[]) || Maker(only) is not null,
        [var first, var second] => first == typeof(int[]) && second == typeof(float[]),
        _ => false,
    };

    // RLMatrix's own type of actions is made of both arrays.
    private static MethodInfo? Maker(Type actions) => actions.GetMethod(
        "Interpret", BindingFlags.Public | BindingFlags.Static, null, [typeof(int[]), typeof(float[])], null);

    private Expression[] Arguments(Expression action)
    {
        Expression discrete = Expression.Field(action, "Item1"), continuous = Expression.Field(action, "Item2");
        Type[] taken = [.. Pays.GetParameters().Select(parameter => parameter.ParameterType)];
        if (taken.Length == 2) return [discrete, continuous];
        return taken[0] == typeof(int[]) ? [discrete] : [Expression.Call(Maker(taken[0])!, discrete, continuous)];
    }

    private static IEnumerable<(float, float)> Ranges(object? ranges)
    {
        foreach (object range in (System.Collections.IEnumerable?)ranges ?? Array.Empty<object>())
        {
            Type type = range.GetType();
            if (Shape.Value(type, "Item1", "Min", "Low", "Minimum") is not { } low
                || Shape.Value(type, "Item2", "Max", "High", "Maximum") is not { } high)
                throw new ShapeException($"The bounds of a continuous action, {type.Name}, need Min and Max.");
            yield return (Convert.ToSingle(Shape.Get(range, low)), Convert.ToSingle(Shape.Get(range, high)));
        }
    }

    private Func<TEnvironment, object?>? Nullary(params string[] names) =>
        Shape.Method(Type, names, parameters => parameters.Length == 0) is { } method
            ? Shape.Reader<TEnvironment>(environment => Shape.Call(environment, Called(method)))
            : null;

    private static ShapeException Lacks(string what) => new($"{Type.Name} has no {what}.");
}
