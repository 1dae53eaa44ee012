using System.Linq.Expressions;
using System.Reflection;

namespace GamingAudit;

/// <summary>
/// Reads what a step gave: a tuple, whose parts are told by type and order, or an object, whose members are told by
/// name.
/// </summary>
internal static class StepReader
{
    /// <summary>A reader of steps of a type.</summary>
    /// <param name="type">What a step gives.</param>
    /// <param name="observes">Whether the observation is part of it.</param>
    /// <exception cref="ShapeException">It lacks something.</exception>
    public static Func<object, Outcome> Of(Type type, bool observes)
    {
        ParameterExpression step = Expression.Parameter(typeof(object));
        Expression typed = Expression.Convert(step, type);
        (Expression? seen, Expression reward, Expression done, Expression? cut, Expression? information) =
            type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
            || type.FullName.StartsWith("System.Tuple`", StringComparison.Ordinal)
                ? Tuple(type, typed, observes)
                : Members(type, typed, observes);
        ConstructorInfo outcome = typeof(Outcome).GetConstructors().Single(made => made.GetParameters().Length == 5);
        return Expression.Lambda<Func<object, Outcome>>(
            Expression.New(
                outcome, AsObject(seen), Expression.Convert(reward, typeof(double)),
                Expression.Convert(done, typeof(bool)), cut ?? Expression.Constant(false), AsObject(information)),
            step).Compile();
    }

    private static (Expression?, Expression, Expression, Expression?, Expression?) Members(
        Type type, Expression step, bool observes)
    {
        Expression? seen = Part("Observation", "Obs", "State", "NextState");
        if (observes && seen is null) throw Lacks(type, "an Observation");
        return (
            seen, Part("Reward") ?? throw Lacks(type, "a Reward"),
            Part("Terminated", "Done", "IsDone") ?? throw Lacks(type, "Done or Terminated"), Part("Truncated"),
            Part("Information", "Info"));

        Expression? Part(params string[] names) =>
            Shape.Value(type, names) is { } member ? Shape.Get(step, member) : null;
    }

    // (observation, reward, done, information), or terminated and truncated in the place of done, or less of it.
    private static (Expression?, Expression, Expression, Expression?, Expression?) Tuple(
        Type type, Expression step, bool observes)
    {
        var parts = new Queue<Expression>(type.GetGenericArguments()
            .Select((_, i) => i < 7 ? Shape.Get(step, Shape.Value(type, $"Item{i + 1}")!) : null)
            .OfType<Expression>());
        Expression? seen = observes && parts.Count > 0 ? parts.Dequeue() : null;
        if (parts.Count == 0 || !IsNumber(parts.Peek().Type)) throw Lacks(type, "a number, the reward");
        Expression reward = parts.Dequeue();
        if (parts.Count == 0 || parts.Peek().Type != typeof(bool)) throw Lacks(type, "a bool that ends the episode");
        Expression done = parts.Dequeue();
        Expression? cut = parts.Count > 0 && parts.Peek().Type == typeof(bool) ? parts.Dequeue() : null;
        return (seen, reward, done, cut, parts.Count > 0 ? parts.Dequeue() : null);
    }

    private static bool IsNumber(Type type) =>
        Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal || Shape.IsWhole(type);

    private static Expression AsObject(Expression? part) =>
        part is null ? Expression.Constant(null) : Expression.Convert(part, typeof(object));

    private static ShapeException Lacks(Type type, string what) =>
        new($"What Step gives, {type.Name}, needs {what}.");
}
