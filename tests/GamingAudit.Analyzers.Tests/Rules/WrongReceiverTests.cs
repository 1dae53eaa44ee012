using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class WrongReceiverTests() : RuleTest("GA2014")
{
    [Fact]
    public Task Reports_an_index_that_the_loop_does_not_change() => Team("""
        foreach (Agent each in all) { if (each.StepCount > 3) [|all[id].AddReward(0.1f)|]; }
        """);

    [Fact]
    public Task Reports_a_group_that_is_paid_once_for_each() => Team("""
        foreach (Agent each in all) { each.AddReward(0.1f); [|group.AddGroupReward(0.1f)|]; }
        """);

    [Fact]
    public Task Is_silent_when_each_is_paid() => Team("foreach (Agent each in all) each.AddReward(0.1f);");

    [Fact]
    public Task Is_silent_when_the_index_follows_the_loop() => Team("""
        foreach (Agent each in all) all[all.IndexOf(each)].AddReward(0.1f);
        """);

    [Fact]
    public Task Is_silent_about_a_group_paid_for_other_things() => Team("""
        foreach (int gate in gates) group.AddGroupReward(0.1f);
        """);

    private Task Team(string body) => Source($$"""
        public class Team : MonoBehaviour
        {
            public List<Agent> all;
            List<int> gates = new List<int>();
            SimpleMultiAgentGroup group;
            int id;
            void FixedUpdate() { {{body}} }
        }
        """);
}
