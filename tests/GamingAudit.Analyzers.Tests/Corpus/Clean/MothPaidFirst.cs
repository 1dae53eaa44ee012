using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MothPaidFirst : Agent
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
        AddReward(-1f);
        gameObject.SetActive(false);
    }
}

public class MothPaidArea : MonoBehaviour
{
    public void Caught(MothPaidFirst moth, MothPaidFirst other)
    {
        moth.AddReward(-1f);
        moth.gameObject.SetActive(false);
        other.gameObject.SetActive(true);
        other.AddReward(0.5f);
    }
}
