using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MothSwitchedOff : Agent
{
    public Rigidbody body;

    public override void OnEpisodeBegin() => body.velocity = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
    }

    private void OnCollisionEnter(Collision other)
    {
        if (!other.gameObject.CompareTag("Lamp")) return;
        gameObject.SetActive(false);
        AddReward(-1f); // expect: GA2001
    }
}

public class MothArea : MonoBehaviour
{
    public void Caught(MothSwitchedOff moth, BatHunts bat)
    {
        bat.AddReward(1f);
        moth.gameObject.SetActive(false);
        moth.AddReward(-1f); // expect: GA2001
    }
}

public class BatHunts : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
    }
}
