using System.Linq.Expressions;
using System.Reflection;

namespace GamingAudit;

/// <summary>
/// Environments whose methods carry the attributes of RLMatrix's toolkit: observations and rewards may be several,
/// which are set side by side and added up; each rewarding method is a term of the reward.
/// </summary>
internal sealed class RlMatrixAttributes<TEnvironment> : EnvironmentBinding<TEnvironment>
{
    private const string Prefix = "RLMatrix";
    private static readonly Type Type = typeof(TEnvironment);
    private readonly Action<TEnvironment, int>? seeds;
    private readonly Func<TEnvironment, object?>[] observations;
    private readonly Func<TEnvironment, object?>[] rewards;
    private readonly Func<TEnvironment, object?> done;
    private readonly Func<TEnvironment, object?> reset;
    private readonly Func<TEnvironment, int, object?>[] choose;
    private readonly Func<TEnvironment, float, object?>[] move;
    private readonly MixedLayout layout;
    private readonly string[] terms;

    /// <param name="seeds">How an environment is seeded; null where it cannot be.</param>
    /// <exception cref="ShapeException">The type lacks a method.</exception>
    public RlMatrixAttributes(Action<TEnvironment, int>? seeds)
    {
        this.seeds = seeds;
        MethodInfo[] paying = [.. With("Reward")];
        observations = [.. With("Observation").Select(Reader)];
        if (observations.Length == 0) throw Lacks("Observation");
        if (paying.Length == 0) throw Lacks("Reward");
        (rewards, Pays) = ([.. paying.Select(Reader)], paying[0]);
        terms = [.. paying.Select(method => method.Name)];
        done = Reader(With("Done").FirstOrDefault() ?? throw Lacks("Done"));
        reset = Reader(With("Reset").FirstOrDefault() ?? throw Lacks("Reset"));
        (MethodInfo Method, IReadOnlyList<object?> Arguments)[] discrete = [.. Marked("ActionDiscrete")];
        (MethodInfo Method, IReadOnlyList<object?> Arguments)[] continuous = [.. Marked("ActionContinuous")];
        if (discrete.Length + continuous.Length == 0) throw Lacks("ActionDiscrete(n)");
        choose = [.. discrete.Select(action => Caller<int>(action.Method))];
        move = [.. continuous.Select(action => Caller<float>(action.Method))];
        // An attribute without bounds is from -1 to 1.
        layout = new MixedLayout(
            [.. discrete.Select(action => (int)action.Arguments[0]!)],
            [.. continuous.Select(action => action.Arguments is [float low, ..] ? low : -1)],
            [.. continuous.Select(action => action.Arguments is [_, float high] ? high : 1)]);
    }

    public override IReadOnlyList<string>? Terms => terms.Length > 1 ? terms : null;

    public override MethodInfo Pays { get; }

    /// <summary>True where the type has methods with the attributes.</summary>
    public static bool Fits => With("Observation").Any() || With("Reward").Any();

    public override ActionSpace ActionsOf(TEnvironment environment) => layout.Space;

    public override object? Reset(TEnvironment environment, int seed)
    {
        seeds?.Invoke(environment, seed);
        reset(environment);
        return Observe(environment);
    }

    public override Outcome Step(TEnvironment environment, BlackBoxAction action)
    {
        int[] choices = layout.Choices(action);
        for (int i = 0; i < choose.Length; i++) choose[i](environment, choices[i]);
        float[] numbers = layout.Numbers(action);
        for (int i = 0; i < move.Length; i++) move[i](environment, numbers[i]);
        double[] paid = Array.ConvertAll(rewards, reward => Convert.ToDouble(reward(environment)));
        return new Outcome(Observe(environment), paid.Sum(), (bool)done(environment)!, false, null) { Terms = paid };
    }

    private object?[] Observe(TEnvironment environment) =>
        Array.ConvertAll(observations, observation => observation(environment));

    private Func<TEnvironment, object?> Reader(MethodInfo method) =>
        method.GetParameters().Length == 0
            ? Shape.Reader<TEnvironment>(environment => Shape.Call(environment, Called(method)))
            : throw new ShapeException($"{Type.Name}.{method.Name} may take nothing.");

    private Func<TEnvironment, TArgument, object?> Caller<TArgument>(MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: var taken }] && taken == typeof(TArgument)
            ? Shape.Caller<TEnvironment, TArgument>((environment, argument) =>
                Shape.Call(environment, Called(method), argument))
            : throw new ShapeException($"{Type.Name}.{method.Name} has to take one {typeof(TArgument).Name}.");

    private static IEnumerable<MethodInfo> With(string what) => Marked(what).Select(marked => marked.Method);

    private static IEnumerable<(MethodInfo Method, IReadOnlyList<object?> Arguments)> Marked(string what) =>
        Shape.Marked(Type, $"{Prefix}{what}Attribute");

    private static ShapeException Lacks(string what) =>
        new($"{Type.Name} has no method with [{Prefix}{what}].");
}
