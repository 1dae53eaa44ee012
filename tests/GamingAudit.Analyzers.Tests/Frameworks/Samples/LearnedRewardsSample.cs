using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>A cart that hands what it earned to a table of values, whatever either calls it.</summary>
internal sealed class LearnedRewardsSample : FrameworkSample
{
    public override string Name => "What learners are told";

    public override string Cart => """
        public class Cart
        {
            readonly Table table = new Table();
            void Drive(int action)
            {
                double pay = 0.5;
                pay += action;
                table.Learn(0, action, pay, 1);
            }
        }
        public class Table
        {
            readonly double[,] q = new double[9, 9];
            public void Learn(int at, int move, double pay, int next) =>
                q[at, move] += 0.1 * (pay + 0.9 * q[next, 0] - q[at, move]);
        }
        """;

    public override string Unresolved => """
        public class Cart
        {
            Table table;
            void Drive(Road road) { double pay = 0.5; table.Learn(0, 1, pay, road.Next); }
        }
        public class Table
        {
            readonly double[,] q = new double[9, 9];
            public void Learn(int at, int move, double pay, int next) =>
                q[at, move] += 0.1 * (pay + 0.9 * q[next, 0] - q[at, move]);
        }
        """;

    public override bool HasHelpers => false;

    // The learner asks its environment.
    public override (string Begin, string End)? Episode => null;

    public override Dress? Dress => null;
}
