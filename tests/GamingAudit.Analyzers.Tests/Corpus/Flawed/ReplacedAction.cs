using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ReplacedAction : Agent
{
    public bool grounded = true;

    public override void OnActionReceived(ActionBuffers actions)
    {
        int jump = actions.DiscreteActions[0];
        if (!grounded) jump = 0;
        if (jump == 1) GetComponent<Rigidbody>().AddForce(Vector3.up * 5f, ForceMode.Impulse);
        if (jump == 0) AddReward(-0.01f); // expect: GA3022
        if (transform.position.x > 30f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
