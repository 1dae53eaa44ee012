using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PushBlockGoal : Agent
{
    public GameObject block;
    Rigidbody blockBody;
    Rigidbody agentBody;

    public override void Initialize()
    {
        agentBody = GetComponent<Rigidbody>();
        blockBody = block.GetComponent<Rigidbody>();
        MaxStep = 5000;
    }

    public void ScoredAGoal()
    {
        AddReward(5f);
        EndEpisode();
    }

    public void MoveAgent(ActionSegment<int> act)
    {
        Vector3 dirToGo = Vector3.zero;
        Vector3 rotateDir = Vector3.zero;
        int action = act[0];
        switch (action)
        {
            case 1:
                dirToGo = transform.forward * 1f;
                break;
            case 2:
                dirToGo = transform.forward * -1f;
                break;
            case 3:
                rotateDir = transform.up * 1f;
                break;
            case 4:
                rotateDir = transform.up * -1f;
                break;
        }
        transform.Rotate(rotateDir, Time.fixedDeltaTime * 200f);
        agentBody.AddForce(dirToGo * 2f, ForceMode.VelocityChange);
    }

    public override void OnActionReceived(ActionBuffers actionBuffers)
    {
        MoveAgent(actionBuffers.DiscreteActions);
        AddReward(-1f / MaxStep);
    }

    public override void OnEpisodeBegin()
    {
        blockBody.velocity = Vector3.zero;
        agentBody.velocity = Vector3.zero;
        block.transform.position = new Vector3(Random.Range(-4f, 4f), 1f, Random.Range(-4f, 4f));
    }
}
