using System.Reflection;
using GamingAudit.Testing.Exact;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// Names a potential: by a formula in one number of the state where there is one, else by its values.
/// </summary>
internal static class PotentialWords
{
    private const int MostValues = 5;

    public static string Of<TState, TAction>(ReachableGraph<TState, TAction> graph, double[] potential)
        where TState : notnull => Formula(graph, potential) ?? Values(graph, potential);

    private static string Values<TState, TAction>(ReachableGraph<TState, TAction> graph, double[] potential)
        where TState : notnull
    {
        IEnumerable<string> values = Enumerable.Range(0, graph.States)
            .DistinctBy(state => Math.Round(potential[state], 9))
            .Take(MostValues)
            .Select(state => $"{Words.Number(potential[state])} at {graph.State(state)}");
        return string.Join(", ", values) + (potential.Distinct().Skip(MostValues).Any() ? ", ..." : "");
    }

    private static string? Formula<TState, TAction>(ReachableGraph<TState, TAction> graph, double[] potential)
        where TState : notnull
    {
        double scale = potential.Max(Math.Abs);
        foreach ((string name, Func<TState, double> number) in Numbers<TState>())
        {
            double[] values = [.. Enumerable.Range(0, graph.States).Select(state => number(graph.State(state)))];
            int other = Array.FindIndex(values, value => value != values[0]);
            if (other < 0) continue;
            double slope = (potential[other] - potential[0]) / (values[other] - values[0]);
            double constant = potential[0] - slope * values[0];
            if (values.Zip(potential).Any(pair => Math.Abs(constant + slope * pair.First - pair.Second) > 1e-6 * scale))
                continue;
            string sign = constant < 0 ? "-" : "+";
            string rest = Math.Abs(constant) <= 1e-9 * scale ? "" : $" {sign} {Words.Number(Math.Abs(constant))}";
            return $"Phi = {Words.Number(slope)} {name}{rest}";
        }
        return null;
    }

    private static IEnumerable<(string Name, Func<TState, double> Number)> Numbers<TState>() where TState : notnull
    {
        if (IsNumber(typeof(TState))) yield return ("state", state => Convert.ToDouble(state));
        foreach (PropertyInfo property in typeof(TState).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (IsNumber(property.PropertyType) && property.GetIndexParameters().Length == 0)
                yield return (property.Name, state => Convert.ToDouble(property.GetValue(state)));
    }

    private static bool IsNumber(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(float) || type == typeof(double);
}
