using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KartManyMistakes : Agent
{
    [SerializeField] private Transform[] checkpoints;
    private Rigidbody kart;
    private float lastDistance;
    private int next;

    public override void Initialize() => kart = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        next = 0; transform.position = Vector3.zero;
        kart.velocity = Vector3.zero;
        lastDistance = Vector3.Distance(transform.position, checkpoints[next].position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        kart.AddForce(transform.forward * actions.ContinuousActions[0] * 30f);
        float distance = Vector3.Distance(transform.position, checkpoints[next].position);
        if (distance < lastDistance) AddReward(0.002f); // expect: GA3001
        lastDistance = distance;
        AddReward(-1f / MaxStep); // expect: GA2006
        AddReward(next / checkpoints.Length); // expect: GA1001
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("Wall"))
        {
            EndEpisode();
            SetReward(-1f); // expect: GA2001
        }
    }
}
