using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BoarShareDear : Agent
{
    public Transform lever;
    private bool isDown;

    public override void Initialize() => MaxStep = 2000;

    public override void OnEpisodeBegin()
    {
        isDown = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        if (!isDown && Vector3.Distance(transform.localPosition, lever.localPosition) < 1f)
        {
            isDown = true;
            AddReward(0.5f);
        }

        AddReward(-2f / MaxStep);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Truffle"))
        {
            AddReward(2f);
            EndEpisode();
        }
        else if (other.CompareTag("Ditch"))
        {
            AddReward(-2f);
            EndEpisode();
        }
    }
}
