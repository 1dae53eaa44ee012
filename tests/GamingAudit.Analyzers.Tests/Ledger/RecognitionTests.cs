using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.Tests.Ledger;

public sealed class RecognitionTests
{
    [Fact]
    public void Finds_ml_agents_through_any_depth_of_inheritance()
    {
        RewardTerm term = Assert.Single(LedgerOf.TermsOfFile("""
            public class Walker : Agent { }
            public class Biped : Walker { }
            public class Runner : Biped { void OnTriggerStay(Collider zone) { AddReward(0.5f); } }
            """));
        Assert.Equal((CallKind.Add, Trigger.Stay, "this"), (term.Kind, term.Trigger, term.Receiver.Text));
    }

    [Fact]
    public void Finds_the_old_namespace() =>
        Assert.Equal(CallKind.Set, Assert.Single(LedgerOf.TermsOfFile("""
            public class Runner : MLAgents.Agent
            {
                public override void AgentAction(float[] vectorAction, string textAction) { SetReward(1f); Done(); }
            }
            """)).Kind);

    [Fact]
    public void Finds_calls_by_name_where_nothing_resolves()
    {
        IReadOnlyList<RewardTerm> terms = LedgerOf.Terms("""
            public Agent other;
            public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.5f); other.SetReward(2f); }
            """, withFrameworks: false);
        Assert.Equal([(CallKind.Add, "this", -0.5), (CallKind.Set, "other", 2.0)],
            terms.Select(term => (term.Kind, term.Receiver.Text, term.Amount.Low)));
    }

    [Theory]
    [InlineData("other.AddReward(1f);", "other")]
    [InlineData("other?.AddReward(1f);", "other")]
    [InlineData("this.AddReward(1f);", "this")]
    [InlineData("other.gameObject.GetComponent<Agent>().AddReward(1f);", "other.GetComponent<Agent>()")]
    public void Names_the_receiver(string statement, string receiver) =>
        Assert.Equal(receiver, LedgerOf.Term($"public Agent other; void Score() {{ {statement} }}").Receiver.Text);

    [Fact]
    public void Finds_methods_marked_for_rlmatrix() =>
        Assert.Equal([1.0, -2.0], LedgerOf.TermsOfFile("""
            using RLMatrix.Toolkit;
            [RLMatrixEnvironment]
            public class Cart
            {
                [RLMatrixReward] public float Upright() => 1f;
                [RLMatrixReward] public float Falling() { return -2f; }
                public float Angle() => 3f;
            }
            """).Select(term => term.Amount.Low));

    [Fact]
    public void Finds_the_step_of_an_rlmatrix_interface() =>
        Assert.Equal(0.5, Assert.Single(LedgerOf.TermsOfFile("""
            public class Cart : RLMatrix.IEnvironment<int>
            {
                public int GetCurrentState() => 0;
                public float Step(int[] actions) => 0.5f;
            }
            """)).Amount.Low);

    [Fact]
    public void Finds_the_reward_of_a_gym_step() =>
        Assert.Equal(4.0, Assert.Single(LedgerOf.TermsOfFile("""
            public class Cart : Gym.Envs.Env
            {
                public override Gym.Envs.Step Step(object action) => new Gym.Envs.Step(null, 4f, false, null);
            }
            """)).Amount.Low);

    [Fact]
    public void Finds_the_reward_in_a_tuple_of_a_step() =>
        Assert.Equal(4.0, Assert.Single(LedgerOf.TermsOfFile("""
            public class Cart { public (int Observation, float Reward, bool Done) Step(int action) => (1, 4f, false); }
            """)).Amount.Low);

    [Fact]
    public void Finds_the_field_of_a_godot_controller() =>
        Assert.Equal([CallKind.Add, CallKind.Set], LedgerOf.TermsOfFile("""
            public class Ship : GodotAgents.AIController3D
            {
                void _PhysicsProcess(double delta) { reward += 0.1f; if (done) reward = -1f; }
                void ResetReward() { reward = 0; }
            }
            """).Select(term => term.Kind));

    [Fact]
    public void Finds_our_own_contracts() =>
        Assert.Equal([2.0, 3.0, 5.0, 7.0], LedgerOf.TermsOfFile("""
            using GamingAudit;
            public sealed class RewardFunctionAttribute : Attribute { }
            public static class Rewards
            {
                public static double Proxy(Transition<int, int> step) => 2;
                public static void Terms(Transition<int, int> step, ref RewardSum sum) => sum.Add("progress", 3);
                [RewardFunction] public static int Grade(string answer) => 5;
                public static Func<Transition<int, int>, double> Inline() => step => 7;
                public static string Name(Transition<int, int> step) => "none";
            }
            """).Select(term => term.Amount.Low));

    [Fact]
    public void Finds_what_a_helper_of_a_godot_controller_pays() =>
        Assert.Equal([("Give", CallKind.Add, 0.5), ("Take", CallKind.Add, -2.0)], LedgerOf.TermsOfFile("""
            public class Ship : GodotAgents.AIController3D
            {
                void _PhysicsProcess(double delta) { Give(0.5f); Take(); }
                void Give(float amount) { reward += amount; }
                void Take() => reward -= 2f;
            }
            """).Where(term => term.Via is not null).Select(term => (term.Via!, term.Kind, term.Amount.Low)));

    [Fact]
    public void Finds_a_godot_controller_without_references() =>
        Assert.Equal([(CallKind.Add, 0.5), (CallKind.Add, -1.0), (CallKind.Set, 2.0)], LedgerOf.TermsOfFile("""
            public partial class Ship : AIController3D
            {
                public override void _PhysicsProcess(double delta)
                {
                    reward += 0.5f;
                    reward -= 1f;
                    reward = 2f;
                    reward = 0f;
                }
            }
            """, withFrameworks: false).Select(term => (term.Kind, term.Amount.Low)));

    [Theory]
    [InlineData("IEnvironment", "float Step(int[] actions) => 0.5f;")]
    [InlineData("IContinuousEnvironment", "float Step(int[] discrete, float[] actions) => 0.5f;")]
    [InlineData(
        "IEnvironmentAsync", "System.Threading.Tasks.Task<(float, bool)> Step(int[] actions) => "
            + "System.Threading.Tasks.Task.FromResult((0.5f, true));")]
    public void Finds_an_rlmatrix_interface_without_references(string contract, string step)
    {
        RewardTerm term = Assert.Single(LedgerOf.TermsOfFile(
            $"public class Cart : {contract}<float[]> {{ public {step} }}", withFrameworks: false));
        Assert.Equal((Trigger.Step, 0.5), (term.Trigger, term.Amount.Low));
    }

    [Theory]
    [InlineData("(float[], double, bool) Step(int action) => (new float[0], 4.0, true)")]
    [InlineData("(float[] State, double Reward, bool End) Step(int action) => (new float[0], 4.0, true)")]
    [InlineData("StepResult Step(int action) => new StepResult(1, 4.0, true)")]
    [InlineData("StepResult Step(int action) => new StepResult(1, 0, true) { Reward = 4.0 }")]
    public void Finds_the_reward_of_a_home_made_step(string step) =>
        Assert.Contains(LedgerOf.TermsOfFile($$"""
            public record StepResult(int Observation, double Reward, bool Done);
            public class Cart { public {{step}}; }
            """), term => term.Amount.Low == 4.0);

    [Fact]
    public void Leaves_other_methods_of_the_same_names_alone() =>
        Assert.Empty(LedgerOf.TermsOfFile("""
            public class Bank
            {
                public void AddReward(float points) { }
                public void Done() { }
                public void Pay() { AddReward(1f); Done(); }
            }
            """));
}
