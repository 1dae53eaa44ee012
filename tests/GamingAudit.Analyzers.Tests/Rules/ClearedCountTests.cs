using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class ClearedCountTests() : RuleTest("GA3026")
{
    [Fact]
    public Task Reports_a_choice() => Agent("""
        public class Car : MonoBehaviour
        {
            public float Speed, Waiting;
            void FixedUpdate() { Waiting = Speed < 0.1f ? Waiting + Time.fixedDeltaTime : 0f; }
        }
        public Car car;
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(-0.01f * car.Waiting)|]; }
        """);

    [Fact]
    public Task Reports_a_branch() => Agent("""
        public class Car : MonoBehaviour
        {
            public float Speed, Waiting;
            void FixedUpdate() { if (Speed < 0.1f) Waiting += Time.fixedDeltaTime; else Waiting = 0f; }
        }
        public Car car;
        public override void OnActionReceived(ActionBuffers actions) { [|AddReward(-0.01f * car.Waiting)|]; }
        """);

    [Fact]
    public Task Is_silent_about_a_sum() => Agent("""
        public class Car : MonoBehaviour
        {
            public float Speed, Waiting;
            void FixedUpdate() { if (Speed < 0.1f) Waiting += Time.fixedDeltaTime; }
        }
        public Car car;
        public override void OnActionReceived(ActionBuffers actions) { AddReward(-0.01f * car.Waiting); }
        """);

    [Fact]
    public Task Is_silent_about_what_is_paid() => Agent("""
        public class Car : MonoBehaviour
        {
            public float Speed, Waiting;
            void FixedUpdate() { Waiting = Speed < 0.1f ? Waiting + Time.fixedDeltaTime : 0f; }
        }
        public Car car;
        public override void OnActionReceived(ActionBuffers actions) { AddReward(0.01f * car.Waiting); }
        """);
}
