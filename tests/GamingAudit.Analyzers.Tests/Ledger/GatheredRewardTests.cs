using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>A reward that methods gather in a field, and that a step hands out.</summary>
public sealed class GatheredRewardTests
{
    [Theory]
    [InlineData("(int State, float Reward, bool Done)", "return (0, pay, over);")]
    [InlineData("(int, float, bool)", "return (0, this.pay, over);")]
    [InlineData("(int State, float Reward, bool Done)", "float sum = pay; pay = 0f; return (0, sum, over);")]
    [InlineData("Gym.Envs.Step", "return new Gym.Envs.Step(null, pay, over, null);")]
    [InlineData("Gym.Envs.Step", "return new(null, pay, over, null);")]
    public void Pays_where_it_is_assigned(string result, string end) =>
        Assert.Equal([(CallKind.Set, Trigger.Step, -0.5), (CallKind.Add, Trigger.Enter, 2.0)], Terms($$"""
            public {{result}} Step(int action) { pay = -0.5f; {{end}} }
            void OnTriggerEnter(Collider other) { pay += 2f; over = true; }
            """).Select(term => (term.Kind, term.Trigger, term.Amount.Low)));

    [Fact]
    public void Pays_by_a_method_that_is_marked_as_a_reward() =>
        Assert.Equal([(CallKind.Add, 2.0)], Terms("""
            [RLMatrix.Toolkit.RLMatrixReward] public float Gained() { float sum = pay; pay = 0f; return sum; }
            void OnTriggerEnter(Collider other) { pay += 2f; }
            """).Select(term => (term.Kind, term.Amount.Low)));

    [Fact]
    public void Pays_through_a_helper_and_ends_with_it() => Assert.Contains(
        Terms("""
            public (int State, float Reward, bool Done) Step(int action) { pay = 0f; Win(); return (0, pay, over); }
            void Win() { pay += 3f; over = true; }
            """), term => term is { Via: "Win", Amount.Low: 3, EndsAfter: true });

    [Fact]
    public void Leaves_what_a_step_returns_beside_it() =>
        Assert.Equal([-1.0, 2.0], Terms("""
            public (int State, float Reward, bool Done) Step(int action)
            {
                if (action < 0) return (0, -1f, true);
                pay = 2f;
                return (0, pay, over);
            }
            """).Select(term => term.Amount.Low));

    [Theory]
    // A setting, and all that was paid so far: the step pays what it holds, whatever that is.
    [InlineData("", "")]
    [InlineData("pay += 2f;", "")]
    // A local of that name.
    [InlineData("pay = 2f;", "float pay = 0f; if (over) pay += 1f;")]
    public void Is_none_where_a_step_pays_what_it_holds(string contact, string step) =>
        Assert.DoesNotContain(Terms($$"""
            public (int State, float Reward, bool Done) Step(int action) { {{step}} return (0, pay, over); }
            void OnTriggerEnter(Collider other) { {{contact}} }
            """), term => term.Trigger == Trigger.Enter);

    private static IReadOnlyList<RewardTerm> Terms(string members) => LedgerOf.TermsOfFile($$"""
        public class Cart : MonoBehaviour
        {
            float pay;
            bool over;
        {{members}}
        }
        """);
}
